/** Words that stand in every text and every question and find nothing, as `plain_words()` writes them. */
const greek = `ο η το οι τα του της των τον την τη τους τις στο στη στην στον στα στους στις στου ς
  ένας μια μία ένα ενός μιας και κι ή είτε ούτε με σε από για προς παρά ως σαν κατά μετά χωρίς
  να θα δε δεν μη μην ας που πού ποιος ποια ποιο ποιοι ποιες ποιον ποιους ποιου πώς πως πότε γιατί τι ότι
  αν εάν όταν όπου όπως ώστε αλλά όμως
  είμαι είσαι είναι ήταν είμαστε έχω έχει έχουν έχουμε υπάρχει υπάρχουν
  μπορώ μπορεί μπορούν μπορούμε μπορείτε θέλω θέλει θέλουμε ψάχνω ψάχνουμε βρω βρίσκω βρούμε βρίσκεται βρίσκονται
  χρειάζομαι χρειάζεται χρειαζόμαστε πρέπει κάνω κάνει
  μου σου μας σας εγώ εμείς αυτός αυτή αυτό αυτοί αυτές αυτά εδώ εκεί κάποιος κάποια κάποιο κάποιον
  όλα όλες όλοι κάθε άλλα άλλες άλλο πολύ πιο κοντά`;

const english = `a an the of and or in on at to for from by with without as is are was be am i me my we our you your it its
  they their this that these those there here where what which who whom how when why do does can could would should
  want need looking look find get have has any some near about into not no if s t`;

/** Greek words as people type them in Latin letters. */
const greeklish = `kai ke gia apo sto sti sth stin sthn ston sta stous stis to ta ti th tin thn tou tis ths ton twn
  tous na se oi mia ena den pou poy pws einai
  thelo thelw psaxno psaxnw vro vrw mporo mporw exei exo exw xreiazomai`;

/** Words that say how one asks, not what for: people write them where they would say them to somebody. */
const asking = `βοήθεια βοηθήσει βοηθήστε δωρεάν τζάμπα σήμερα απόψε τώρα αύριο άμεσα επειγόντως παρακαλώ κοντινό κοντινότερο
  άτομα άνθρωποι ανθρώπους μένω μένει μένουν
  help free today tonight now tomorrow urgent urgently please nearby nearest closest people person somebody someone live lives
  voithia boithia dorean simera apopse tora parakalo`;

const plain = (words: string) =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

/** Greek ones, English ones and Greek ones in Latin letters, each once. */
export const stopWords: readonly string[] = [
  ...new Set([...plain(greek), ...plain(english), ...plain(greeklish)]),
];

/** What is looked for only where nothing else is asked, in the same three. */
export const askingWords: readonly string[] = [...new Set(plain(asking))];
