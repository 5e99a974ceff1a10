/** Everything in one jar. */
@NullMarked
package com.example.uber;

import org.jspecify.annotations.NullMarked;
