package dev.dewey.processor.lock;

import com.palantir.javapoet.TypeName;
import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.declaration.ParameterDeclaration;
import dev.dewey.processor.lock.Shape.Field;
import dev.dewey.processor.lock.Shape.Kind;
import dev.dewey.processor.type.JsonComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says what the messages of the commands of a class hold. */
public final class Signatures {
  /** The packages of the JDK, whose classes are known without. */
  private static final Pattern JDK = Pattern.compile("\\bjava\\.(?:[a-z]+\\.)+(?=[A-Z])");

  private Signatures() {}

  /** Returns the lines of a class, in the order of its source. */
  public static List<String> of(ClassDeclaration declaration) {
    List<String> lines = new ArrayList<>();
    for (CommandDeclaration each : declaration.commands()) {
      Shape shape = command(each);
      lines.add(shape.line());
      each.settings()
          .past()
          .aliases()
          .forEach(alias -> lines.add(Shape.alias(alias.value(), shape.name()).line()));
    }
    declaration
        .forms()
        .records()
        .forEach((type, components) -> lines.add(record(type.name(), components).line()));
    return List.copyOf(lines);
  }

  private static Shape command(CommandDeclaration command) {
    List<Field> fields =
        command.method().signature().parameters().stream()
            .filter(parameter -> !parameter.isContext())
            .map(ParameterDeclaration::component)
            .map(Signatures::field)
            .toList();
    String result =
        command.isPeriodic() ? "void" : spelled(command.method().signature().json().name());
    return new Shape(Kind.COMMAND, command.settings().name().value(), fields, result);
  }

  private static Shape record(TypeName type, List<JsonComponent> components) {
    List<Field> fields = components.stream().map(Signatures::field).toList();
    return new Shape(Kind.RECORD, spelled(type), fields, "");
  }

  private static Field field(JsonComponent component) {
    return new Field(
        component.json(), component.fallback().isPresent(), spelled(component.type().name()));
  }

  private static String spelled(TypeName type) {
    String text = JDK.matcher(type.toString()).replaceAll("");
    return text.equals("Void") ? "void" : text;
  }
}
