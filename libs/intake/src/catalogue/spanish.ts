import type { PromptExample } from '@planwright/contracts';

export const SPANISH_PROMPTS: readonly PromptExample[] = [
  {
    id: '031a7a1c-e88f-4b33-8275-ce80a372eab8',
    title: 'Taller de bicicletas en Oaxaca',
    prompt:
      'Quiero abrir en la ciudad de Oaxaca un taller donde jóvenes de 16 a 21 años aprendan a reparar bicicletas y cobren por ello. Tengo 380.000 pesos, un local prestado de 70 metros cuadrados y dos mecánicos con experiencia. Debe abrir en ocho meses, formar a 24 jóvenes al año y cubrir sus gastos con reparaciones y venta de bicicletas usadas a partir del segundo año.',
    language: 'es-MX',
    kind: 'execution',
    purpose: 'business',
    scale: 'local',
    plan_type: 'physical',
    tags: ['oficio', 'jóvenes', 'bicicletas'],
  },
  {
    id: '9cf7f1b4-663b-4a8e-bfa6-593f3bee7b52',
    title: 'Corredor para el oso andino',
    prompt:
      'Unir en diez años cuatro reservas del norte del Perú mediante un corredor de 210 km para el oso andino. Hay 9 millones de dólares de un fondo climático y acuerdos por firmar con 31 comunidades campesinas. Ninguna familia debe perder tierra de cultivo; se paga por bosque en pie y se vigila con cámaras y guardaparques locales. ¿Cómo empezamos y cómo lo medimos?',
    language: 'es-PE',
    kind: 'execution',
    purpose: 'other',
    scale: 'regional',
    plan_type: 'physical',
    tags: ['conservación', 'comunidades', 'fauna'],
  },
  {
    id: '41581d9e-d0ec-476d-8ccb-0d056ed0ebae',
    title: 'Tienda en línea de cerámica',
    prompt:
      'Desarrollar la tienda en línea de nuestra cooperativa de 40 ceramistas de Talavera: catálogo con piezas únicas, envíos frágiles a la Unión Europea, pagos con tarjeta y Bizum, y un panel sencillo para personas que no usan ordenador a diario. Un programador y una diseñadora, 14 semanas, 26.000 €, accesible según WCAG 2.2 AA, lista antes de la campaña de Navidad.',
    language: 'es-ES',
    kind: 'development',
    purpose: 'business',
    scale: 'national',
    plan_type: 'digital',
    tags: ['software', 'artesanía', 'comercio electrónico'],
  },
];
