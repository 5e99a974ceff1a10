package dev.dewey.message;

/** ASCII letters, digits and some more: what ids and names are spelled with. */
final class Alphabet {
  private final boolean[] members = new boolean[128];

  Alphabet(String more) {
    for (char c = 0; c < members.length; c++) {
      members[c] = Character.isLetterOrDigit(c) || more.indexOf(c) >= 0;
    }
  }

  /** Whether a text has 1 to so many characters, all of them members. Asked twice per message. */
  boolean spells(String text, int maxLength) {
    int length = text.length();
    if (length == 0 || length > maxLength) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= members.length || !members[c]) {
        return false;
      }
    }
    return true;
  }
}
