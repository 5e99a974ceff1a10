package com.example;

import dev.dewey.QueueCommand;
import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.command.JsonUpgrader;

class Jobs {
  @QueueCommand(upgrader = Bodies.class)
  static void send(String to, String[] bodies) {}

  /** Makes {"to", "bodies": […]} of {"to", "body"}. */
  static class Bodies implements JsonUpgrader {
    private static final FieldNames OLD = FieldNames.of("to", "body");

    @Override
    public void upgrade(JsonInput old, JsonOutput now) {
      String[] said = new String[2];
      old.beginObject(OLD);
      for (int field = old.nextField(); field >= 0; field = old.nextField()) {
        said[field] = old.nextString();
      }
      old.endObject();
      now.beginObject().name("to").value(said[0]);
      now.name("bodies").beginArray().value(said[1]).endArray().endObject();
    }
  }
}
