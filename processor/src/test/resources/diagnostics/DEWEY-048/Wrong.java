package com.example;

import dev.dewey.Crontab;
import dev.dewey.PeriodicCommand;

class Jobs {
  @PeriodicCommand(@Crontab(hour = "5")) // wrong
  static void sweep() {}
}
