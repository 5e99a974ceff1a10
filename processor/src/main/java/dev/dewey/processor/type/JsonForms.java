package dev.dewey.processor.type;

import dev.dewey.processor.type.JsonType.Choice;
import dev.dewey.processor.type.JsonType.Structure;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the types that a class passes consist of, each in the order in which they are met.
 *
 * @param records the components of records
 * @param choices the records of sealed interfaces
 */
public record JsonForms(Map<Structure, List<JsonComponent>> records, Map<Choice, Kinds> choices) {
  /**
   * The records of a sealed interface.
   *
   * @param tag the field that says which it is
   * @param records the records, by what that field says
   */
  public record Kinds(String tag, Map<String, Structure> records) {}

  /** Returns the components of a record; none if it has a mistake. */
  public List<JsonComponent> components(Structure type) {
    return records.getOrDefault(type, List.of());
  }

  /** Whether there is something in a type that people shall not see. */
  public boolean holdsSensitive(JsonType type) {
    return holdsSensitive(type, new HashSet<>());
  }

  private boolean holdsSensitive(JsonType type, Set<JsonType> seen) {
    if (!seen.add(type)) {
      return false;
    }
    if (type instanceof Structure structure) {
      return components(structure).stream()
          .anyMatch(each -> each.sensitive() || holdsSensitive(each.type(), seen));
    }
    Collection<? extends JsonType> parts =
        type instanceof Choice choice ? kinds(choice).records().values() : type.parts();
    return parts.stream().anyMatch(each -> holdsSensitive(each, seen));
  }

  /** Returns the records of a sealed interface; none if it has a mistake. */
  public Kinds kinds(Choice type) {
    return choices.getOrDefault(type, new Kinds("", Map.of()));
  }
}
