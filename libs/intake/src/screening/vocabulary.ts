const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words that carry no goal by themselves; a prompt made of nothing else says nothing to plan. */
export const FILLER = set(`
a an the this that these those it its is are was be been being am i im i'm me my mine we us our you your he she they them
to of for in on at by with from as and or but so if then than into about up out off over please pls plz kindly just only
some any something anything thing things stuff somehow someday maybe really very much more most lot lots well also too now
want wants wanted need needs would could can should will shall like love wish hope try let lets let's have has had do does doing
did get make made create give help helps show tell go start write think know new good nice great idea ideas plan plans
planning project projects prompt text input goal goals not no yes here there what how one two
der die das ein eine einen ich wir mir mich mein meine bitte möchte will etwas was und oder für mit zu hilf hilfe mach plane
le la les un une des de du je nous mon ma mes veux voudrais quelque chose s'il vous plaît te plait et ou pour avec aide aidez moi fais
el los las una yo mi mis quiero necesito algo por favor y o para con ayuda ayúdame haz hacer
o os as um uma eu meu minha quero preciso algo por favor e ou com ajuda faça fazer projeto proyecto projet projekt plano
il lo gli uno io mio mia voglio qualcosa per con aiuto aiutami fai fare progetto piano
jag vill ha något hjälp mig att en ett och snälla gör
`);

/** What people type to see whether something happens, in several scripts. */
export const TEST_WORDS = set(`
test tests testing tested tester teste testen testar testowy testujemy prova prueba probando essai kokeilu проверка тест
тестовый тестирую тестирование اختبار تجربة परीक्षण टेस्ट テスト てすと 测试 測試 试试 테스트 시험 בדיקה δοκιμή ทดสอบ
foo bar baz qux quux foobar foobaz hello helo hallo hi hiya hey heya yo sup hola bonjour salut coucou ciao olá ola oi hej
hejsan cześć czesc ahoj привет здравствуйте здравствуй مرحبا السلام नमस्ते こんにちは こんにちわ もしもし 你好 您好 哈喽 안녕 안녕하세요
שלום γεια สวัสดี merhaba selam hei moi servus moin namaste salam
blah blahblah bla blabla meh lol lmao rofl haha hahaha hehe xd wtf omg hmm hm hmmm uh um ok okay k kk yep nope yeah
guten ping pong check mic dummy sample example beispiel exemple ejemplo exemplo esempio przykład пример مثال उदाहरण 例子 示例 サンプル 예시
thanks thank thx danke merci gracias obrigado grazie tack dzięki спасибо شكرا धन्यवाद 谢谢 ありがとう 감사합니다
sdfg whatever nothing nada nichts rien niente idk dunno todo tbd tba wip xxx fixme placeholder
null undefined nan none nil void false true n/a na object foo1 test1 test2 test3 test123 abc abcd abcde xyz
`);

/** May stand beside a test word without making a goal of it. */
export const TEST_COMPANIONS = set(`
dies ist to jest det här är detta هذا هذه यह एक है दुनिया texto texte testo bella bello
world there everyone all again case data message string value ignore purpose purposes everybody dear sir friend mundo welt monde
mondo alaikum عليكم morning evening day afternoon guten tag morgen buenos días dias bom dia sein soll nur ein es esto es una
ceci est un c'est questo è isto é det här är это просто 一下 这是 一个 これは です
see seeing works work working if whether system wie geht es dir how are whats what's going
`);

export const LOREM = set(`
lorem ipsum dolor sit amet consectetur adipiscing adipisicing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua
enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis aute irure in
reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat cupidatat non proident sunt culpa qui
officia deserunt mollit anim id est laborum vestibulum pellentesque praesent curabitur nullam mauris vivamus
`);

/** Wishes about a state of the person or the world: nobody can plan them before more is said. */
export const WISHES = set(`
famous rich richer wealthy money millionaire billionaire happy happier happiness successful success popular powerful power
best better amazing awesome perfect cool important life world place person people everyone everything greatness wealth fame fast
quick quickly easy easily become star winner genius soon all lots big bigger loved something change change-maker legend king queen god
berühmt reich glücklich erfolgreich werden sein geld viel
célèbre riche heureux heureuse devenir être argent réussir beaucoup
famoso famosa rico rica feliz exitoso exitosa ser dinero mucho éxito volverme hacerme
ricco ricca felice diventare essere soldi tanti fama
ficar dinheiro muito sucesso
sławny sławna bogaty bogata szczęśliwy szczęśliwa chcę być
berömd rik lycklig bli vara pengar
хочу быть стать богатым богатой знаменитым знаменитой счастливым счастливой успешным денег много
`);

/** Words that open a request to do something, for telling a goal from what was pasted around it. */
export const GOAL_VERBS = set(`
build create make plan open launch start establish develop design write organise organize implement fix investigate migrate
improve reduce convert replace set help analyse analyze automate debug find prepare move refactor rewrite turn i we our
baue erstelle plane eröffne entwickle analysiere behebe crée créer ouvrir planifier crea crear abrir planificar criar construir aprire creare
`);
