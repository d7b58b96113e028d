package org.broadsheet.entity;

import java.util.Set;

/** English words that tell how the words around a name hang together, in lower case. */
final class EnglishWords {
  static final Set<String> PREPOSITIONS =
      Set.of(
          "of",
          "for",
          "to",
          "by",
          "with",
          "from",
          "in",
          "on",
          "at",
          "about",
          "against",
          "between",
          "among",
          "under",
          "over",
          "after",
          "before",
          "during",
          "into",
          "like",
          "via",
          "per",
          "than",
          "through",
          "toward",
          "towards",
          "behind",
          "beside",
          "near",
          "despite",
          "without",
          "within",
          "upon",
          "including",
          "alongside",
          "regarding",
          "amid",
          "outside",
          "inside");

  /** Words that start another clause. */
  static final Set<String> CLAUSE_STARTS =
      Set.of(
          "and",
          "but",
          "or",
          "nor",
          "as",
          "when",
          "while",
          "if",
          "that",
          "which",
          "who",
          "whom",
          "whose",
          "because",
          "since",
          "although",
          "though",
          "so",
          "where",
          "whether",
          "until",
          "unless",
          "then",
          "yet",
          "what",
          "why",
          "how",
          "once",
          "whereas");

  /** Words between a subject and its verb that change nothing about who speaks. */
  private static final Set<String> BETWEEN_SUBJECT_AND_VERB =
      Set.of(
          "also",
          "later",
          "then",
          "again",
          "once",
          "just",
          "even",
          "still",
          "first",
          "has",
          "have",
          "had",
          "himself",
          "herself",
          "themselves",
          "itself",
          "now",
          "often",
          "always",
          "sometimes",
          "further",
          "too",
          "soon",
          "nonetheless",
          "nevertheless",
          "however",
          "instead",
          "afterward",
          "afterwards",
          "earlier",
          "both",
          "all",
          "simply",
          "only",
          "meanwhile",
          "not");

  /** Words of a phrase that tells when or where something was said. */
  private static final Set<String> TIME_AND_PLACE =
      Set.of(
          "on",
          "in",
          "at",
          "a",
          "an",
          "the",
          "last",
          "this",
          "late",
          "early",
          "earlier",
          "later",
          "week",
          "month",
          "year",
          "day",
          "days",
          "ago",
          "night",
          "morning",
          "afternoon",
          "evening",
          "today",
          "yesterday",
          "tonight",
          "during",
          "after",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "tweet",
          "tweets",
          "statement",
          "interview",
          "email",
          "e-mail",
          "speech",
          "letter",
          "post",
          "press",
          "news",
          "conference",
          "series",
          "of",
          "his",
          "her",
          "its",
          "twitter",
          "facebook",
          "video",
          "separate",
          "joint",
          "written",
          "brief",
          "recent",
          "briefing",
          "memo",
          "testimony",
          "message",
          "address",
          "remarks",
          "debate",
          "hearing",
          "meeting",
          "call",
          "phone",
          "telephone",
          "televised",
          "for",
          "part",
          "own",
          "from",
          "to",
          "reporters");

  static final Set<String> BE =
      Set.of("is", "was", "are", "were", "be", "been", "being", "am", "got", "gets", "getting");

  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "his", "her", "their", "its", "this", "that", "another", "our");

  private static final Set<String> MASCULINE =
      Set.of(
          "mr",
          "mister",
          "sir",
          "lord",
          "king",
          "prince",
          "pope",
          "father",
          "congressman",
          "spokesman",
          "chairman",
          "businessman",
          "councilman",
          "duke",
          "imam",
          "son",
          "brother",
          "husband",
          "actor",
          "anchorman");

  private static final Set<String> FEMININE =
      Set.of(
          "mrs",
          "ms",
          "miss",
          "lady",
          "dame",
          "queen",
          "princess",
          "congresswoman",
          "spokeswoman",
          "chairwoman",
          "businesswoman",
          "councilwoman",
          "duchess",
          "sister",
          "daughter",
          "wife",
          "mother",
          "actress",
          "anchorwoman");

  /** Titles of which “of” makes another person: “the wife of President Smith”. */
  private static final Set<String> TITLES =
      Set.of(
          "president",
          "sen",
          "senator",
          "rep",
          "representative",
          "gov",
          "governor",
          "dr",
          "prof",
          "professor",
          "judge",
          "justice",
          "gen",
          "general",
          "capt",
          "captain",
          "col",
          "colonel",
          "lt",
          "sgt",
          "rev",
          "former",
          "then",
          "vice",
          "prime",
          "minister",
          "mayor",
          "secretary",
          "candidate",
          "nominee",
          "ex",
          "late",
          "king",
          "pope");

  /** Nouns in lower case that stand before a name as a title does, and end like no such noun. */
  private static final Set<String> ROLES =
      Set.of(
          "chief",
          "head",
          "host",
          "coach",
          "boss",
          "aide",
          "ally",
          "general",
          "attorney",
          "judge",
          "justice",
          "captain",
          "deputy",
          "vice",
          "former",
          "senior",
          "star",
          "ceo",
          "chair",
          "co-host",
          "nominee",
          "candidate",
          "rival",
          "colleague",
          "democrat",
          "republican",
          "economist",
          "secretary",
          "sheriff",
          "king",
          "prince",
          "queen",
          "expert",
          "critic",
          "then",
          "ex",
          "fellow",
          "counsel",
          "mogul",
          "magnate",
          "billionaire",
          "activist",
          "politician",
          "historian",
          "veteran",
          "guard",
          "official",
          "analyst",
          "top",
          "press",
          "state",
          "foreign",
          "prime",
          "national",
          "white",
          "house",
          "political",
          "policy",
          "campaign",
          "security",
          "party",
          "executive",
          "managing",
          "longtime",
          "conservative",
          "liberal",
          "new",
          "interim",
          "acting",
          "first",
          "defense",
          "defence",
          "finance",
          "communications",
          "media",
          "company",
          "police",
          "city",
          "county",
          "mr",
          "mrs",
          "ms");

  /** Words that end like a noun for a person and are none. */
  private static final Set<String> NO_ROLES =
      Set.of(
          "spent", "meant", "underwent", "never", "ever", "rather", "together", "either", "neither",
          "whether", "another", "other", "later", "earlier", "further", "however", "forever",
          "recent", "different", "current", "important", "significant", "number", "order", "matter",
          "paper", "letter", "moment", "statement", "government", "department", "parliament",
          "document", "agreement", "comment", "argument", "september", "october", "november",
          "december", "winter", "summer", "error", "terror", "human", "twitter",
          "list", "exist", "persist", "consist", "insist");

  private EnglishWords() {}

  static boolean mayStandBeforeVerb(String word) {
    return BETWEEN_SUBJECT_AND_VERB.contains(word) || (word.length() > 4 && word.endsWith("ly"));
  }

  static boolean tellsTimeOrPlace(String word) {
    return TIME_AND_PLACE.contains(word) || Character.isDigit(word.charAt(0));
  }

  static boolean isFunctionWord(String word) {
    return PREPOSITIONS.contains(word)
        || CLAUSE_STARTS.contains(word)
        || DETERMINERS.contains(word)
        || BE.contains(word)
        || BETWEEN_SUBJECT_AND_VERB.contains(word);
  }

  static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  static boolean isTitle(String word) {
    return TITLES.contains(word) || MASCULINE.contains(word) || FEMININE.contains(word);
  }

  static boolean isMasculine(String word) {
    return MASCULINE.contains(word);
  }

  static boolean isFeminine(String word) {
    return FEMININE.contains(word);
  }

  /** Whether a word in lower case says what somebody is: “spokesman”, “lawyer”, “economist”. */
  static boolean isRole(String word) {
    return ROLES.contains(word)
        || isTitle(word)
        || (word.length() > 4
            && !isFunctionWord(word)
            && !NO_ROLES.contains(word)
            && (word.endsWith("man")
                || word.endsWith("woman")
                || word.endsWith("er")
                || word.endsWith("or")
                || word.endsWith("ist")
                || word.endsWith("ian")
                || word.endsWith("ent")
                || word.endsWith("ant")));
  }
}
