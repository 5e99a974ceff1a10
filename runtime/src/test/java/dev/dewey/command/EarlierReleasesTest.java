package dev.dewey.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.TextTask;
import dev.dewey.spi.QueueException;
import org.junit.jupiter.api.Test;

/** Commands under names that they had before. */
final class EarlierReleasesTest {
  private final TextTask<String> now = TextTask.text("now", (text, context) -> text);

  @Test
  void aCommandIsFoundByAnEarlierNameAndListedOnce() {
    CommandRegistry registry =
        CommandRegistry.builder().add(now).addAlias("once", now).addAlias("once", now).build();

    assertThat(registry.find("once")).isSameAs(now);
    assertThat(registry.find("now")).isSameAs(now);
    assertThat(registry.commands()).hasSize(1);
  }

  @Test
  void anEarlierNameThatIsAnothersIsRefused() {
    CommandRegistry.Builder builder = CommandRegistry.builder().add(now);
    TextTask<String> other = TextTask.text("other", (text, context) -> text);

    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> builder.addAlias("now", other))
        .withMessage(
            "two commands are called \"now\", dev.dewey.TextTask and dev.dewey.TextTask, so a message could mean either. Give one of them another name in its annotation.");
    assertThatIllegalArgumentException().isThrownBy(() -> builder.addAlias("a name", other));
  }
}
