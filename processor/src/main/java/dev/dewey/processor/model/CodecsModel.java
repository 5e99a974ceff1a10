package dev.dewey.processor.model;

import com.palantir.javapoet.CodeBlock;
import dev.dewey.processor.code.CodecExpressions;
import dev.dewey.processor.type.Aging;
import dev.dewey.processor.type.JsonComponent;
import dev.dewey.processor.type.JsonType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The codecs of a class with commands.
 *
 * @param objects what travels as a JSON object: the arguments of each command, then the records
 * @param choices the sealed interfaces, whose records are among the objects
 * @param results the constants of the results, by the command's own constant
 * @param shared the constants of the types that are no objects of their own, each after those that
 *     it needs
 * @param aging whether what they mention should still be used
 */
public record CodecsModel(
    List<ObjectModel> objects,
    List<ChoiceModel> choices,
    List<ResultModel> results,
    Map<JsonType, String> shared,
    Aging aging) {

  /** Returns how code gets at the codecs. */
  public CodecExpressions expressions() {
    Map<JsonType, String> constants = new HashMap<>();
    objects.forEach(each -> constants.put(each.subject().of(each.type()), each.constant()));
    choices.forEach(each -> constants.put(each.subject().of(each.type()), each.constant()));
    constants.putAll(shared);
    return new CodecExpressions(constants);
  }

  /** Returns the arguments of a command, by the constant of their codec. */
  public ObjectModel arguments(String constant) {
    return objects.stream()
        .filter(each -> each.constant().equals(constant))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Something that travels as a JSON object.
   *
   * @param constant the constant of its codec
   * @param codec the class of its codec
   * @param type its type
   * @param subject what it is, which says whether it may be null
   * @param fields its fields
   */
  public record ObjectModel(
      String constant, String codec, JsonType type, Subject subject, List<FieldModel> fields) {}

  /** What an object is; the arguments of a call are never null, nor will they be asked to be. */
  public enum Subject {
    /** The arguments of a command. */
    ARGUMENTS,
    /** Something of the author's that may be null wherever it stands. */
    NULLABLE,
    /** Something of the author's that may not be null, in some place at least. */
    REQUIRED;

    private JsonType of(JsonType type) {
      return this == REQUIRED ? type.required() : type;
    }
  }

  /**
   * A sealed interface of records.
   *
   * @param constant the constant of its codec
   * @param codec the class of its codec
   * @param type its type
   * @param subject whether it may be null
   * @param kinds the records, and how they are told apart
   */
  public record ChoiceModel(
      String constant, String codec, JsonType type, Subject subject, KindsModel kinds) {}

  /**
   * The records of a sealed interface.
   *
   * @param tag the field that says which one it is
   * @param records each
   */
  public record KindsModel(String tag, List<KindModel> records) {}

  /**
   * A record of a sealed interface.
   *
   * @param json its name in the JSON
   * @param local the variable that holds one
   * @param type its type
   */
  public record KindModel(String json, String local, JsonType type) {}

  /**
   * A field of an object.
   *
   * @param declared what its author says of it
   * @param accessor the method that gets it
   * @param local the variable that it is read into
   * @param fallback the expression of what it is when the JSON does not say
   */
  public record FieldModel(
      JsonComponent declared, String accessor, String local, Optional<CodeBlock> fallback) {
    /** Its name in the JSON. */
    public String json() {
      return declared.json();
    }

    /** Its type. */
    public JsonType type() {
      return declared.type();
    }

    /** Whether people shall not see its value. */
    public boolean isSensitive() {
      return declared.sensitive();
    }
  }

  /**
   * The result of a command.
   *
   * @param constant the constant of its codec
   * @param type its type
   */
  public record ResultModel(String constant, JsonType type) {}
}
