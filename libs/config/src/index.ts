export { definitions, flagOf, type Definition, type SettingKey } from './definitions.js';
export { loadModels, parseModels, type Model, type ModelCapability } from './models.js';
export { projectRoot } from './project-root.js';
export { SettingsError } from './settings-error.js';
export {
  CONFIG_FILE,
  loadSettings,
  maskUrl,
  parseConfigFile,
  parseSettings,
  PROCESS_DEFAULTS,
  processEnvironment,
  type SettingOrigin,
  type Settings,
  type SettingSource,
} from './settings.js';
