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
 * @param signatures what their messages hold, as lines of a command lock
 */
public record Fragment(
    ClassName name, TypeElement source, List<NamedCommand> commands, List<String> signatures) {
  /**
   * A command by its name.
   *
   * @param name its name in messages
   * @param subject what messages of the compiler call it
   * @param origin where it gets its name
   * @param past how messages of earlier releases are read
   */
  public record NamedCommand(String name, String subject, Origin origin, Past past) {}

  /**
   * How messages of earlier releases are read.
   *
   * @param aliases by which names they call the command
   * @param upgraded whether something makes new arguments of theirs
   */
  public record Past(List<String> aliases, boolean upgraded) {}
}
