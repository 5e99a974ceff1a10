package dev.dewey.processor.setting;

import dev.dewey.processor.type.NamedClass;
import java.util.List;
import java.util.Optional;

/**
 * When a periodic command runs, as its annotation says it.
 *
 * @param origin the annotation
 * @param crontab the five fields of the crontab in the order of a crontab's line; empty if there is
 *     no crontab
 * @param validator the predicate, if there is one
 * @param misfire the name of what becomes of minutes that were missed
 */
public record Timing(
    Origin origin,
    Optional<List<CrontabPart>> crontab,
    Setting<Optional<NamedClass>> validator,
    Setting<String> misfire) {

  /**
   * One field of a crontab.
   *
   * @param label its name in the annotation
   * @param text what it says, and where
   */
  public record CrontabPart(String label, Setting<String> text) {}
}
