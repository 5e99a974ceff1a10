package dev.dewey.testkit;

import dev.dewey.spi.BaseQueue;
import java.util.HashMap;
import java.util.Map;

final class WaitingQueueTest extends BlockingQueueContract {
  private final Map<String, BaseQueue> queues = new HashMap<>();

  @Override
  protected BaseQueue open(String name) {
    return queues.computeIfAbsent(name, WaitingQueue::new);
  }
}
