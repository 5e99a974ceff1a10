/** Commands that go wrong, each in its own way, and one that goes right. */
@NullMarked
package com.example.trouble;

import org.jspecify.annotations.NullMarked;
