package dev.dewey.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.TextTask;
import dev.dewey.spi.QueueException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CommandRegistryTest {
  private static TextTask<String> named(String name) {
    return TextTask.text(name, (text, context) -> text);
  }

  @Test
  void commandsAreFoundByTheirNamesAndListedSorted() {
    TextTask<String> b = named("b");
    CommandRegistry registry =
        CommandRegistry.builder().addAll(r -> r.add(b).add(named("c"))).add(named("a")).build();

    assertThat(registry.find("b")).isSameAs(b);
    assertThat(registry.find("B")).isNull();
    assertThat(registry.find("")).isNull();
    assertThat(registry.commands()).extracting(Command::name).containsExactly("a", "b", "c");
  }

  @Test
  void aSecondCommandOfOneNameIsRefused() {
    CommandRegistry.Builder builder = CommandRegistry.builder().add(named("a"));

    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> builder.add(named("a")))
        .withMessage(
            "two commands are called \"a\", dev.dewey.TextTask and dev.dewey.TextTask, so a message"
                + " could mean either. Give one of them another name in its annotation.");
  }

  @Test
  void theSameCommandTwiceIsHarmless() {
    TextTask<String> a = named("a");

    assertThat(CommandRegistry.builder().add(a).add(a).build().commands()).hasSize(1);
  }

  @Test
  void whatIsBuiltDoesNotChange() {
    CommandRegistry.Builder builder = CommandRegistry.builder().add(named("a"));
    CommandRegistry registry = builder.build();

    builder.add(named("b"));

    assertThat(registry.commands()).hasSize(1);
    assertThat(registry.find("b")).isNull();
    assertThat(builder.build().commands()).hasSize(2);
  }

  @Test
  void whereTheProcessorDidNotRunLoadingSaysSo() {
    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(CommandRegistry::load)
        .withMessage(
            "no commands were found by ServiceLoader. Did the annotation processor run? JDK 23 and"
                + " later run none unless told: put dewey-processor on the annotation processor"
                + " path (or say -proc:full) and build again. In a named module, module-info also"
                + " needs: provides dev.dewey.command.CommandRegistry.Provider with <your"
                + " registry>.");
  }

  @Test
  void aNameIsCheckedAndAPriorityToo() {
    assertThatIllegalArgumentException().isThrownBy(() -> named("a b"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandOptions.DEFAULT.withPriority(1001))
        .withMessage("priority must be from -1000 to 1000, was 1001");
  }

  @Test
  void aResultIsKeptForSomeTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResultPolicy(ResultPolicy.Kept.ALL, Duration.ZERO))
        .withMessage("a result is kept for more than no time, was PT0S");
  }
}
