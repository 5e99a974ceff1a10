package dev.dewey.processor.type;

import dev.dewey.processor.type.JsonType.Choice;
import dev.dewey.processor.type.JsonType.Structure;
import java.util.List;
import java.util.Map;

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

  /** Returns the records of a sealed interface; none if it has a mistake. */
  public Kinds kinds(Choice type) {
    return choices.getOrDefault(type, new Kinds("", Map.of()));
  }
}
