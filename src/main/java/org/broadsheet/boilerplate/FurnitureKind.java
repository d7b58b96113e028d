package org.broadsheet.boilerplate;

import java.util.Locale;

/**
 * What a piece of boilerplate is, which is why it is taken out. Of two reasons for the same piece
 * the first holds.
 */
enum FurnitureKind {
  /** The label of an advertisement. */
  ADVERTISEMENT,
  /** An invitation to a newsletter, an app, an account or a subscription. */
  SIGN_UP,
  /** Buttons and requests to share, print, follow or write. */
  SHARE_PROMPT,
  /** A pointer to another page of the outlet. */
  READ_MORE,
  /** Headlines of other articles set into this one. */
  RELATED_LINKS,
  /** Who took a picture, and who sells it. */
  PHOTO_CREDIT,
  /** A caption that stands there a second time. */
  CAPTION_REPEATED,
  /** Pictures or videos with their captions and buttons. */
  GALLERY,
  /** Who wrote, edited or helped. */
  BYLINE,
  /** Who owns the text, and what may not be done with it. */
  COPYRIGHT,
  /** Whose opinion it is not. */
  DISCLAIMER,
  /** When the page was posted or updated. */
  LIVE_STAMP,
  /** Menus, place holders and messages of the page itself. */
  PAGE_CONTROL,
  /** A line that the outlet repeats in article after article. */
  REPEATED_LINE,
  /** A sentence with which the outlet opens line after line. */
  REPEATED_OPENING,
  /** A sentence with which the outlet ends article after article. */
  REPEATED_ENDING;

  /** As published, such as {@code photo_credit}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word in a list of phrases. */
  static FurnitureKind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
