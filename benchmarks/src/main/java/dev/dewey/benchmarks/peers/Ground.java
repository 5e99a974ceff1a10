package dev.dewey.benchmarks.peers;

import java.util.List;

/** On what Dewey runs, and beside whom. */
enum Ground {
  /** Beside queues of all kinds, each where it is at home. */
  REDIS("dewey", "peers", "bare jesque redisson db-scheduler jobrunr"),
  /** All on one and the same server. */
  POSTGRES("dewey-postgres", "peers-postgres", "db-scheduler jobrunr");

  private final String dewey;
  private final String part;
  private final String peers;

  Ground(String dewey, String part, String peers) {
    this.dewey = dewey;
    this.part = part;
    this.peers = peers;
  }

  /** The file of Dewey. */
  String dewey() {
    return dewey;
  }

  /** The part of the page, and the file with its words. */
  String part() {
    return part;
  }

  /** The files of the others. */
  List<String> peers() {
    return List.of(peers.split(" "));
  }
}
