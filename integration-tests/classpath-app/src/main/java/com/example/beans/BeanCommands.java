package com.example.beans;

import dev.dewey.QueueCommand;
import dev.dewey.command.TaskContext;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be done with beans. */
final class BeanCommands {
  private BeanCommands() {}

  /**
   * Counts the beans in some jars.
   *
   * @param jars how many beans there are in each
   * @return the sum
   */
  @QueueCommand
  static long countBeans(Map<String, Integer> jars) {
    return jars.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** Returns the heaviest of some beans, if there are any. */
  @QueueCommand(name = "beans.heaviest")
  static Optional<Bean> heaviest(List<Bean> beans) {
    return beans.stream().max(Comparator.comparing(Bean::grams));
  }

  /** Weighs some beans, and says which call did. */
  @QueueCommand
  static String weigh(TaskContext context, Bean bean, int count) {
    BigDecimal grams = bean.grams().multiply(BigDecimal.valueOf(count));
    return context.id() + ": " + grams.toPlainString() + " g";
  }

  /** Throws a jar away. */
  @QueueCommand
  static void discard(String jar) {
    if (jar.isEmpty()) {
      throw new IllegalArgumentException("a jar without a name");
    }
  }
}
