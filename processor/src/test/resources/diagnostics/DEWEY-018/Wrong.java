package com.example;

import dev.dewey.PeriodicCommand;

class Jobs {
  @PeriodicCommand // wrong
  static void sweep() {}
}
