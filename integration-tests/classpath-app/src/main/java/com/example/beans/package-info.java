/** Beans, counted by commands that only this package sees. */
@NullMarked
package com.example.beans;

import org.jspecify.annotations.NullMarked;
