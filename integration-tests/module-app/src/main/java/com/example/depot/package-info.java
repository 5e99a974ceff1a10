/** A depot that takes orders. */
@NullMarked
package com.example.depot;

import org.jspecify.annotations.NullMarked;
