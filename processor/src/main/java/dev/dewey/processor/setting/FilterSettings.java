package dev.dewey.processor.setting;

import dev.dewey.processor.type.ThrownClass;
import java.util.List;
import java.util.stream.Stream;

/**
 * After which exceptions an annotation wants a call to be tried again.
 *
 * @param on after these; after all, if it names none
 * @param dontOn not after these
 */
public record FilterSettings(List<Setting<ThrownClass>> on, List<Setting<ThrownClass>> dontOn) {
  /** Returns all classes that it names. */
  public Stream<Setting<ThrownClass>> all() {
    return Stream.concat(on.stream(), dontOn.stream());
  }
}
