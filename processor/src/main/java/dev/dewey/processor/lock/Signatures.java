package dev.dewey.processor.lock;

import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.declaration.ParameterDeclaration;
import dev.dewey.processor.lock.Shape.Field;
import dev.dewey.processor.lock.Shape.Kind;
import dev.dewey.processor.type.JsonComponent;
import dev.dewey.processor.type.JsonForms.Kinds;
import dev.dewey.processor.type.JsonType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says what the messages of the commands of a class hold. */
public final class Signatures {
  private final Set<String> lines = new LinkedHashSet<>();

  private Signatures() {}

  /** Returns the lines of a class, in the order of its source. */
  public static List<String> of(ClassDeclaration declaration) {
    Signatures signatures = new Signatures();
    declaration.commands().forEach(signatures::add);
    declaration.forms().records().forEach(signatures::add);
    declaration.forms().choices().forEach(signatures::add);
    return List.copyOf(signatures.lines);
  }

  private void add(CommandDeclaration command) {
    List<Field> fields =
        command.method().signature().parameters().stream()
            .filter(parameter -> !parameter.isContext())
            .map(ParameterDeclaration::component)
            .map(this::field)
            .toList();
    String result =
        command.isPeriodic() ? "void" : spelled(command.method().signature().result().json());
    String name = command.settings().name().value();
    add(new Shape(Kind.COMMAND, name, fields, result));
    command.settings().past().aliases().forEach(alias -> add(Shape.alias(alias.value(), name)));
  }

  private void add(JsonType record, List<JsonComponent> components) {
    List<Field> fields = components.stream().map(this::field).toList();
    add(new Shape(Kind.RECORD, spelled(record), fields, ""));
  }

  private void add(JsonType choice, Kinds kinds) {
    List<Field> fields =
        kinds.records().entrySet().stream()
            .map(each -> new Field(each.getKey(), false, spelled(each.getValue())))
            .toList();
    add(new Shape(Kind.SEALED, spelled(choice), fields, kinds.tag()));
  }

  private void add(Shape shape) {
    lines.add(shape.line());
  }

  private Field field(JsonComponent component) {
    return new Field(component.json(), component.fallback().isPresent(), spelled(component.type()));
  }

  private String spelled(JsonType type) {
    addConstants(type);
    return WireType.of(type).toString();
  }

  private void addConstants(JsonType type) {
    if (type instanceof JsonType.Constants constants) {
      List<Field> fields =
          constants.names().values().stream().map(each -> new Field(each, false, "")).toList();
      add(new Shape(Kind.ENUM, WireType.of(type).toString(), fields, ""));
    }
    type.parts().forEach(this::addConstants);
  }
}
