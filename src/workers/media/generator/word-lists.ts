// The written words that the generator's language grows from; the commonest first, since words are
// drawn by rank. Inflected forms, names of places and most family names are made from these.

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

export const NOUNS = words(`
  man woman family house night life city town world child day friend brother sister mother father son daughter
  secret love war death king queen girl boy heart road river island village school teacher doctor soldier captain
  detective murder crime money job dream past future letter stranger neighbour husband wife widow journey summer
  winter spring garden forest mountain sea ocean ship train station street door window room kitchen table mirror
  shadow light fire storm rain snow star moon sun sky earth stone bridge tower castle palace church prison hospital
  hotel farm factory office bank market theatre stage song dance music film story book diary promise lie truth
  betrayal revenge rescue escape heist trial judge lawyer witness victim killer thief spy agent officer sheriff
  outlaw gang boss empire kingdom army battle enemy hero villain monster ghost witch dragon demon angel curse spell
  ritual prophecy crown sword knife gun bullet bomb weapon machine robot engine computer signal satellite planet
  galaxy alien astronaut pilot plane rocket laboratory experiment virus cure disease patient nurse surgeon body
  blood bone skin eye hand voice face name memory mind soul spirit fear hope faith courage anger grief joy desire
  passion kiss wedding marriage divorce birth birthday funeral grave inheritance fortune treasure map key clue code
  message phone camera photograph painting artist writer poet singer dancer actor musician piano guitar band
  concert festival circus carnival game team coach player champion race horse dog cat wolf bear lion tiger eagle
  raven snake spider shark whale fish bird butterfly tree flower rose leaf field valley desert beach harbour
  lighthouse cave tunnel mine border frontier colony nation government president minister senator mayor election
  party revolution rebellion uprising strike protest riot scandal conspiracy plot mystery case investigation
  evidence confession alibi ransom hostage prisoner guard warden refugee orphan twin cousin uncle aunt grandfather
  grandmother baby teenager student professor scientist inventor explorer hunter fisherman farmer miner baker
  butcher cook chef waiter driver sailor passenger tourist guest servant maid butler knight prince princess duke
  emperor monk priest nun bishop pilgrim prophet saint sinner devil god temple shrine altar bell clock hour minute
  week month year century decade season morning evening dawn dusk midnight tomorrow yesterday moment accident crash
  disaster flood earthquake fire-engine famine plague drought blizzard hurricane wave tide current wind cloud
  thunder lightning rainbow horizon voyage expedition adventure quest mission order duty honour glory victory
  defeat loss debt deal bargain contract business company shop restaurant bar café club casino apartment basement
  attic roof wall fence gate path trail crossroads corner alley square park playground lake pond waterfall glacier
  volcano canyon cliff coast bay swamp jungle meadow orchard vineyard harvest bread wine coffee tea sugar salt
  pepper apple orange lemon cherry honey milk egg dinner breakfast supper feast recipe taste smell sound silence
  noise whisper scream laugh tear smile gaze glance touch wound scar mask costume dress coat hat shoe ring necklace
  diamond pearl gold silver iron steel glass paper ink pen thread needle rope chain lock cage trap net hook
  ladder wheel wagon carriage bicycle motorcycle bus taxi truck tank submarine balloon parachute compass anchor
  sail deck cabin crew tribe clan dynasty generation ancestor heir rival partner lover admirer companion colleague
  assistant apprentice master mentor disciple leader follower outsider immigrant exile fugitive deserter veteran
  survivor guardian keeper collector dealer gambler drifter dreamer liar cheat impostor genius fool clown puppet
`);

export const VERBS = words(`
  find discover follow fight help save love meet face join learn try seek return travel escape search fall
  protect hunt chase kill betray marry leave lose win hide steal rescue uncover reveal investigate solve confront
  challenge defend destroy rebuild restore create build invent teach train lead guide command order refuse accept
  believe doubt trust suspect accuse blame forgive forget remember recall regret mourn bury haunt frighten terrify
  scare threaten warn attack ambush capture imprison release free smuggle trade sell buy gamble borrow pay inherit
  claim owe share divide unite connect separate reunite abandon adopt raise nurse heal cure poison infect wound
  survive endure suffer struggle strive hope dream wish desire crave adore admire respect envy despise hate loathe
  insult humiliate mock tease fool trick deceive cheat pretend disguise reinvent transform change become turn
  grow age die vanish disappear appear arrive land crash drift sail drive ride walk run climb jump swim dive fly
  wander roam explore cross enter invade rule govern serve obey rebel resist protest march strike vote
  campaign promise swear vow confess admit deny explain describe record film paint draw write publish perform sing
  dance play compete race train coach defeat beat match surpass outwit outrun surprise shock amaze delight charm
  seduce court kiss embrace hold touch push pull drag carry lift throw catch drop break repair open close lock
  unlock burn freeze melt drown flood shake wake sleep rest wait watch observe study examine question interview
  answer call summon invite welcome host visit photograph translate decode decipher hack track trace locate identify
  recognise mistake replace swap exchange offer grant deliver send receive collect gather guard patrol shelter
  feed cook bake brew harvest plant dig mine forge carve sew weave mend design plan plot scheme conspire organise
  arrange manage control unleash awaken provoke ignite extinguish
`);

export const ADJECTIVES = words(`
  young old new small big long last first little great dark lost secret dead lonely quiet strange silent hidden
  forgotten broken beautiful brave bold clever cruel dangerous deadly deep distant empty endless eternal faithful
  false famous fatal final forbidden foreign frozen gentle ghostly golden good bad bitter black white red blue green
  grey scarlet crimson silver iron wild wicked wise worthy wrong wealthy weary violent vengeful vast vanished
  unlikely unknown unfaithful ungrateful unfinished ugly twisted true troubled tragic timid tender sweet swift
  sudden stubborn stolen sleepless sinister simple shy shattered sharp selfish scattered savage sacred ruthless
  royal romantic restless reluctant relentless rebellious reckless rare quick proud private pretty precious powerful
  poor poisonous playful perfect peculiar patient passionate painful orphaned ordinary open odd nervous naked
  mysterious mortal modern modest merry merciless melancholy mad lucky lovely loud loyal living lazy late jealous
  invisible invincible innocent infinite incredible impossible immortal idle hungry humble hopeless hopeful honest
  hollow holy heroic helpless heavy heartless haunted harsh happy guilty grim greedy graceful glorious generous
  frightened fragile fortunate fierce fearless fatherless fading extraordinary exotic estranged enchanted elegant
  eager dying dreadful divine disgraced desperate delicate defiant decent curious cunning crooked cowardly cold
  cheerful charming careless careful calm burning brilliant brief bright brutal blind blessed bleak barren awkward
  awful anxious angry ancient ambitious absent abandoned notorious retired wounded widowed homesick penniless
  ageing ruined drowned buried burned cursed divided doomed electric enormous faded fallen feared flawed gifted
  gloomy grand hesitant hostile idealistic imaginary inseparable isolated legendary luminous magnetic majestic
  marvellous mechanical midnight misty motherless northern southern eastern western noble obsessed outlawed painted
  parallel perilous phantom plain promised radiant remarkable remote respected rich rising rural rusty scandalous
  shadowy sheltered shining sleeping slow smoky snowy solitary spoiled stormy sunken superstitious surviving
  tangled tempting thirsty thoughtful tireless turbulent unbroken uneasy unwanted urban velvet veiled visiting
  wandering warm weightless windy wooden youthful
`);

export const FOREIGN_TITLES: readonly string[] = [
  'La Forêt',
  'L’Été',
  'Le Café',
  'La Fenêtre',
  'Le Château',
  'L’Étranger du soir',
  'Les Héritières',
  'La Fête',
  'Le Père',
  'Une vie légère',
  'À la dérive',
  'El Corazón',
  'La Montaña',
  'El Niño',
  'La Canción',
  'Los Años',
  'El Jardín',
  'La Estación',
  'Días de otoño',
  'El Último Tren',
  'Der König',
  'Die Brücke',
  'Das Mädchen',
  'Die Straße',
  'Über Land',
  'Frühling',
  'Der Schlüssel',
  'La Città',
  'L’Età',
  'Il Caffè',
  'Perché no',
  'Coração',
  'O Jardim',
  'São João',
  'Irmãos',
  'Ångström',
  'Søstre',
  'Drømmen',
  'Skärgården',
  'Höstregn',
  'Łódź',
  'Pożegnanie',
  'Žena',
  'Příběh',
  'Ő és én',
];

export const GENRES = words(`
  Drama Comedy Thriller Romance Action Documentary Horror Crime Adventure Family Animation Mystery Fantasy
  Science-Fiction History Music War Western Sport Biography
`).map((genre) => genre.replace('-', ' '));

export const COUNTRIES = words(
  'US GB FR IN DE CA JP IT ES KR AU CN SE BR MX HK DK RU NL BE AR PL IE NO FI TR ZA NZ AT CZ PT GR HU RO IL TH',
);

export const GIVEN_NAMES = words(`
  James Mary John Anna David Maria Michael Sarah Robert Emma Thomas Laura William Julia Daniel Elena Peter Alice Paul
  Sophie Martin Clara Simon Nora Henry Ida Victor Lena Oscar Greta Samuel Ruth Joseph Helen Max Irene Felix Eva Leo
  Martha Hugo Rosa Arthur Agnes Walter Edith Frank Vera George Ada Edward Stella Albert Nina Charles Louise Philip
  Diana Adam Judith Ben Esther Luke Naomi Mark Miriam Aaron Leah Noah Hannah Jonas Ingrid Erik Astrid Lars Sigrid
  Anders Karin Nils Freja Mikkel Liv Jan Katarzyna Piotr Zofia Tomasz Ewa Marek Jana Pavel Tereza Ivan Olga Dmitri
  Natalia Sergei Irina Mikhail Tatiana Luca Giulia Marco Chiara Paolo Francesca Matteo Silvia Carlos Carmen Javier
  Lucía Diego Inés Pablo Marta José Ana João Beatriz Pedro Inês Rui Sofia Pierre Camille Luc Élodie René Céline
  François Hélène Jürgen Käthe Günther Annelise Kenji Yuki Hiroshi Aiko Takeshi Haruka Satoshi Mei Wei Li Jun Xiu
  Min-jun Ji-woo Seo-yeon Hyun Arjun Priya Ravi Anjali Vikram Meera Sanjay Lakshmi Omar Layla Hassan Amina Yusuf
  Fatima Karim Nadia Kwame Abena Chidi Ngozi Tendai Zanele Sipho Thandi Mateus Larissa Rafael Camila Andrés Valentina
  Gabriel Isabel Nikos Eleni Giorgos Katerina Mehmet Elif Emre Zeynep Sean Siobhán Declan Aoife Rhys Carys
`);

export const FAMILY_NAMES = words(`
  Smith Brown Miller Wilson Taylor Martin Clark Walker Hall Young King Wright Hill Green Adams Baker Carter Mitchell
  Turner Parker Evans Edwards Collins Stewart Morris Murphy Cook Rogers Reed Bailey Cooper Ward Cox Gray James Watson
  Brooks Kelly Price Bennett Wood Ross Foster Powell Long Hughes Fisher Ellis Ford Hamilton Graham West Cole Owens
  Schmidt Müller Weber Fischer Becker Hoffmann Wagner Keller Vogel Brandt Lindqvist Johansson Andersson Nilsson Berg
  Hansen Larsen Nielsen Olsen Virtanen Korhonen Dubois Moreau Laurent Lefèvre Girard Rousseau Fontaine Rossi Bianchi
  Ricci Marino Greco Conti Romano García Fernández López Martínez Sánchez Torres Ramírez Flores Silva Santos Oliveira
  Pereira Costa Carvalho Novák Dvořák Kowalski Nowak Wiśniewski Horvat Nagy Szabó Petrov Ivanov Sokolov Volkov Popov
  Tanaka Suzuki Yamamoto Nakamura Kobayashi Watanabe Kim Lee Park Choi Jung Wang Zhang Chen Liu Yang Singh Sharma
  Patel Gupta Nair Reddy Khan Hussain Aziz Haddad Mansour Okafor Adeyemi Mensah Dlamini Ndlovu Moyo Papadopoulos
  Yılmaz Demir Kaya O'Brien O'Connor McCarthy MacLeod van_Dijk de_Vries
`).map((name) => name.replace('_', ' '));

/** First and second halves of English-sounding names of places and families. */
export const NAME_STARTS = words(`
  Ash Black Brad Bridge Brook Burn Carl Clay Cliff Clif Cold Cran Dal Deer Dun East Elm Fair Far Fern Glen Gran Green
  Hadd Har Hart Haw Hazel Heath High Holl Kings Lang Lin Lock Mar May Mel Mill Moor Nor North Oak Pem Pres Quin Rad
  Raven Red Rock Rose Row Sand Shel Silver South Stan Stone Strat Thorn Wal War West Whit Wil Win Wood Wyn York
`);
export const NAME_ENDINGS = words(`
  berg borough bourne bridge brook bury by cliffe combe croft dale den don fell field ford gate ham haven hurst ington
  land leigh ley low mere mont mouth port shaw stead stoke stone thorpe ton vale view ville wall water well wick wood worth
`);

export const STUDIO_KINDS = words(`
  Pictures Films Studios Entertainment Productions Film_Company Media Television Cinema Motion_Pictures Screen
  Animation Filmworks Broadcasting Network Partners
`).map((kind) => kind.replace('_', ' '));
