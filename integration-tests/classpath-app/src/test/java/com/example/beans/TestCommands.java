package com.example.beans;

import dev.dewey.QueueCommand;

/** Commands that only tests have. */
final class TestCommands {
  private TestCommands() {}

  /** Cooks a bean for as long as it takes. */
  @QueueCommand
  static String cook(Bean bean) {
    return bean.name() + ", cooked";
  }
}
