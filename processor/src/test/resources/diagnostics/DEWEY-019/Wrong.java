package com.example;

import dev.dewey.PeriodicCommand;
import dev.dewey.crontab.PeriodicRule;
import java.time.ZonedDateTime;

class Jobs {
  @PeriodicCommand(validator = Noon.class) // wrong
  static void sweep() {}

  abstract static class Noon implements PeriodicRule {
    @Override
    public boolean matches(ZonedDateTime minute) {
      return minute.getHour() == 12 && minute.getMinute() == 0;
    }
  }
}
