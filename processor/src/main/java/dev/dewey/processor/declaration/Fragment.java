package dev.dewey.processor.declaration;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.setting.Origin;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A generated class that adds the commands of one class to a registry.
 *
 * @param name its name
 * @param source the class whose commands they are
 * @param commands the commands
 */
public record Fragment(ClassName name, TypeElement source, List<NamedCommand> commands) {
  /**
   * A command by its name.
   *
   * @param name its name in messages
   * @param subject what messages of the compiler call it
   * @param origin where it gets its name
   */
  public record NamedCommand(String name, String subject, Origin origin) {}
}
