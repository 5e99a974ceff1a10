package com.example.beans;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The door to the commands of this package. */
public final class BeanCounter {
  private final Invoker invoker;

  /** Counts on a queue. */
  public BeanCounter(Invoker invoker) {
    this.invoker = invoker;
  }

  /** Queues the counting of some jars. */
  public AsyncData<Long> count(Map<String, Integer> jars) {
    return BeanCommandsTasks.COUNT_BEANS.on(invoker).enqueue(jars);
  }

  /** Queues the search for the heaviest bean. */
  public AsyncData<Optional<Bean>> heaviest(List<Bean> beans) {
    return BeanCommandsTasks.HEAVIEST.on(invoker).enqueue(beans);
  }

  /** Queues the weighing of some beans. */
  public AsyncData<String> weigh(Bean bean, int count) {
    return BeanCommandsTasks.WEIGH.on(invoker).enqueue(bean, count);
  }

  /** Queues the end of a jar, on the invoker of the process. */
  public static AsyncData<@Nullable Void> discard(String jar) {
    return BeanCommandsTasks.discard(jar);
  }
}
