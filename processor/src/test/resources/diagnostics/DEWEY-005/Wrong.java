package com.example;

import dev.dewey.Crontab;
import dev.dewey.PeriodicCommand;
import dev.dewey.QueueCommand;

class Jobs {
  @QueueCommand
  @PeriodicCommand(@Crontab(minute = "0")) // wrong
  static void sweep() {}
}
