package com.example;

import dev.dewey.Crontab;
import dev.dewey.PeriodicCommand;

class Jobs {
  @PeriodicCommand(
      @Crontab(
          hour = "3",
          minute = "0,60")) // wrong
  static void sweep() {}
}
