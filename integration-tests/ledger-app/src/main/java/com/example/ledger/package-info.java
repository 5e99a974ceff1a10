/** Commands that leave a trace of each run, and a program that queues them. */
@NullMarked
package com.example.ledger;

import org.jspecify.annotations.NullMarked;
