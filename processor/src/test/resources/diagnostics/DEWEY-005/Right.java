package com.example;

import dev.dewey.Crontab;
import dev.dewey.PeriodicCommand;
import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  static void sweep() {}

  @PeriodicCommand(@Crontab(minute = "0"))
  static void sweepHourly() {
    sweep();
  }
}
