package com.example;

import dev.dewey.QueueCommand;
import kotlin.Unit;
import kotlin.coroutines.Continuation;

class Jobs {
  /** What Kotlin makes of {@code suspend fun send(to: String)}. */
  @QueueCommand
  static Object send(String to, Continuation<? super Unit> completion) { // wrong
    return Unit.INSTANCE;
  }
}
