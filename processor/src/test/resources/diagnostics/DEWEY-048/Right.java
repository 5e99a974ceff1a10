package com.example;

import dev.dewey.Crontab;
import dev.dewey.PeriodicCommand;

class Jobs {
  @PeriodicCommand(@Crontab(minute = "0", hour = "5"))
  static void sweep() {}
}
