package dev.dewey.processor.setting;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.type.NamedClass;
import java.util.List;
import java.util.stream.Stream;

/**
 * After which exceptions an annotation wants a call to be tried again.
 *
 * @param on after these; after all, if it names none
 * @param dontOn not after these
 */
public record FilterSettings(List<Setting<Thrown>> on, List<Setting<Thrown>> dontOn) {
  /** Returns all classes that it names. */
  public Stream<Setting<Thrown>> all() {
    return Stream.concat(on.stream(), dontOn.stream());
  }

  /**
   * A class of exceptions.
   *
   * @param named the class
   * @param lineage the class and those that it extends
   */
  public record Thrown(NamedClass named, List<ClassName> lineage) {
    /** Whether each exception of this class is one of another. */
    public boolean isA(Thrown other) {
      return lineage.contains(other.named.name());
    }
  }
}
