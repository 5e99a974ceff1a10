package dev.dewey.redis.client;

/** What a server says when it does not carry out a command. */
enum Refusal {
  /** A failover has made a replica of it; by now the address may lead to the new primary. */
  READONLY(Then.ONCE_MORE, "Point the connection to the primary."),
  /** As above, or its replicas are gone. */
  NOREPLICAS(Then.ONCE_MORE, "Bring its replicas back, or lower its min-replicas-to-write."),
  /** A failover has ended a wait. */
  UNBLOCKED(Then.ONCE_MORE, "Try again."),
  LOADING(Then.LATER, "It loads its data after a start: try again in a moment."),
  MASTERDOWN(Then.LATER, "It is a replica without its primary: point the connection there."),
  WRONGTYPE(
      Then.NOTHING, "Something else lies under this key: move it away, or take another name."),
  OOM(Then.NOTHING, "Let consumers drain the queue, or raise the server's maxmemory."),
  MISCONF(Then.NOTHING, "Make room on the server's disk: it cannot save its data."),
  NOAUTH(Then.NOTHING, "Give the connection a username and a password, or the password alone."),
  WRONGPASS(Then.NOTHING, "Correct the username and the password of the connection."),
  NOPERM(Then.NOTHING, "Allow this command and this key to the user, by ACL SETUSER."),
  /** Another node of the cluster has the keys, and keeps them. */
  MOVED(
      Then.GO_THERE, "Look at CLUSTER NODES of each node: they do not agree on who has the keys."),
  /** The keys are on their way to another node of the cluster, and this one is there already. */
  ASK(Then.ASK_THERE, "Look at CLUSTER NODES of each node: they do not agree on who has the keys."),
  /** As above, and some of the keys are here, some there. */
  TRYAGAIN(Then.PAUSE, "The cluster moves the keys to another node: try again in a moment."),
  CLUSTERDOWN(Then.WHEN_ANSWERED, "Bring the cluster's missing nodes back."),
  BUSY(Then.NOTHING, "A script keeps the server busy: wait, or end it by SCRIPT KILL."),
  OTHER(Then.NOTHING, "The log of the server may say more.");

  /** What is done after such an answer, other than to hand it on. */
  enum Then {
    /** The connection is kept. */
    NOTHING,
    /** Connections are dropped, and the command is sent once more on a new one. */
    ONCE_MORE,
    /** Connections are dropped, and the server is left alone for a moment. */
    LATER,
    /** As above; that it lets somebody in says nothing, only that it answers a command. */
    WHEN_ANSWERED,
    /** Connections are dropped, and all commands go to the node that is named. */
    GO_THERE,
    /** This command is asked of the node that is named. */
    ASK_THERE,
    /** The command is sent again after a moment. */
    PAUSE
  }

  private final Then then;
  private final String remedy;

  Refusal(Then then, String remedy) {
    this.then = then;
    this.remedy = remedy;
  }

  /**
   * Finds out which one an answer is: by its first word that is one, since some servers put the
   * error of a command in a script behind words of their own.
   */
  static Refusal of(String answer) {
    for (String word : answer.split(" ")) {
      String code = word.startsWith("-") ? word.substring(1) : word;
      for (Refusal refusal : values()) {
        if (refusal != OTHER && refusal.name().equals(code)) {
          return refusal;
        }
      }
    }
    return OTHER;
  }

  boolean redirects() {
    return then == Then.GO_THERE || then == Then.ASK_THERE;
  }

  Then then() {
    return then;
  }

  String remedy() {
    return remedy;
  }
}
