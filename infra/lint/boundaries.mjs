// What a room may import, by its tags in package.json (docs/architecture.md has the table in words). That the edge and
// the sandbox import nothing of scope:execution stands in restricted-imports.mjs: the option that Nx has for it also
// follows what a room's specs import.
const DOMAIN = ['layer:domain', 'layer:contract'];
const ADAPTER = [...DOMAIN, 'layer:adapter'];

export const boundaries = {
  enforceBuildableLibDependency: false,
  allow: [],
  // Specs of the rooms that the testing room is built from use it, too; Nx counts that as a dependency of their room.
  ignoredCircularDependencies: [['@planwright/testing', '*']],
  depConstraints: [
    { sourceTag: 'layer:contract', onlyDependOnLibsWithTags: ['layer:contract'] },
    { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: DOMAIN },
    { sourceTag: 'layer:adapter', onlyDependOnLibsWithTags: DOMAIN },
    { sourceTag: 'layer:workflow', onlyDependOnLibsWithTags: DOMAIN },
    { sourceTag: 'layer:activity', onlyDependOnLibsWithTags: ADAPTER },
    { sourceTag: 'layer:migration', onlyDependOnLibsWithTags: ['layer:contract'] },
    { sourceTag: 'layer:app', onlyDependOnLibsWithTags: [...ADAPTER, 'layer:workflow', 'layer:activity'] },
    {
      sourceTag: 'runtime:browser',
      onlyDependOnLibsWithTags: ['layer:contract'],
      bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', '@temporalio/*', 'openai'],
    },
    {
      sourceTag: 'runtime:isolate',
      onlyDependOnLibsWithTags: ['runtime:any'],
      bannedExternalImports: [
        '@temporalio/client',
        '@temporalio/worker',
        '@temporalio/activity',
        '@nestjs/*',
        'typeorm',
        'pg',
        'openai',
      ],
    },
    {
      sourceTag: 'runtime:any',
      onlyDependOnLibsWithTags: ['runtime:any'],
      bannedExternalImports: [
        '@temporalio/*',
        '@nestjs/*',
        'typeorm',
        'pg',
        'react',
        'react-dom',
        'socket.io',
        'socket.io-client',
        'openai',
      ],
    },
    {
      sourceTag: 'layer:activity',
      bannedExternalImports: ['@temporalio/client', '@temporalio/worker', '@nestjs/*'],
      onlyDependOnLibsWithTags: ADAPTER,
    },
    {
      sourceTag: 'layer:adapter',
      bannedExternalImports: ['@temporalio/*', '@nestjs/*'],
      onlyDependOnLibsWithTags: DOMAIN,
    },
    { sourceTag: 'layer:testing', onlyDependOnLibsWithTags: ['*'] },
    {
      sourceTag: 'layer:infra',
      onlyDependOnLibsWithTags: ['layer:contract', 'layer:adapter', 'layer:migration'],
    },
    { sourceTag: 'layer:tool', onlyDependOnLibsWithTags: ['*'] },
  ],
};
