package org.broadsheet.boilerplate;

/**
 * A line of a text that is not blank.
 *
 * @param from its first char that is not a blank
 * @param to the char after its last one that is not a blank
 * @param start its first char after the marks it begins with, such as a bullet or a bracket
 * @param words pieces between blanks, at least 1
 */
record TextLine(int from, int to, int start, int words) {
  int length() {
    return to - from;
  }
}
