package dev.dewey.processor.type;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A class of exceptions that an annotation names.
 *
 * @param named the class
 * @param lineage the class and those that it extends
 */
public record ThrownClass(NamedClass named, List<ClassName> lineage) {
  /** Whether each exception of this class is one of another. */
  public boolean isA(ThrownClass other) {
    return lineage.contains(other.named.name());
  }
}
