package dev.dewey.crontab;

/** One of the five fields of a crontab rule, in the order in which a line spells them. */
enum CrontabField {
  MINUTE("minute", 0, 59, 59),
  HOUR("hour", 0, 23, 23),
  DAY("day", 1, 31, 31),
  MONTH("month", 1, 12, 12),
  DAY_OF_WEEK("day_of_week", 0, 6, 7);

  private static final int DAYS_IN_WEEK = 7;

  private final String label;
  private final int first;
  private final int last;
  private final int greatest;

  CrontabField(String label, int first, int last, int greatest) {
    this.label = label;
    this.first = first;
    this.last = last;
    this.greatest = greatest;
  }

  /** The name that messages use. */
  String label() {
    return label;
  }

  /** The least value, where {@code *} begins. */
  int first() {
    return first;
  }

  /** The last value of {@code *}. */
  int last() {
    return last;
  }

  /** The greatest number that may be written: Sunday is the one value with two, 0 and 7. */
  int greatest() {
    return greatest;
  }

  /** The value that a number stands for. */
  int valueOf(int number) {
    return this == DAY_OF_WEEK ? number % DAYS_IN_WEEK : number;
  }

  /** What may be written, as the last sentence of a message. */
  String advice() {
    return "Use *, */n, m-n, m-n/s or numbers from %d to %d%s, separated by commas."
        .formatted(first, greatest, this == DAY_OF_WEEK ? " (0 and 7 are Sunday)" : "");
  }
}
