package dev.dewey.crontab;

/**
 * One field as it was written, and the values it stands for.
 *
 * @param text the field's text, without blanks
 * @param values bit n is set if value n belongs to the set
 */
record CrontabSet(String text, long values) {
  /** Whether {@code value}, from 0 to 63, belongs to the set. */
  boolean contains(int value) {
    return (values >>> value & 1) == 1;
  }
}
