package dev.dewey;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When a periodic command runs: at each minute whose five fields all match.
 *
 * <p>A field is a comma-separated list of {@code *}, <code>*&#47;n</code>, {@code m-n}, {@code
 * m-n/s} and numbers. Unlike in Unix cron, {@code day} and {@code dayOfWeek} must both match when
 * both are given. Fields are checked when the code is compiled.
 */
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Crontab {
  /** Minutes of the hour, 0 to 59. */
  String minute() default "*";

  /** Hours of the day, 0 to 23. */
  String hour() default "*";

  /** Days of the month, 1 to 31. */
  String day() default "*";

  /** Months of the year, 1 to 12. */
  String month() default "*";

  /** Days of the week, 0 (Sunday) to 6 (Saturday); 7 is Sunday too. */
  String dayOfWeek() default "*";
}
