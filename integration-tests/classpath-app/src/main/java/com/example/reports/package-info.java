/** Reports, written by commands that only this package sees. */
@NullMarked
package com.example.reports;

import org.jspecify.annotations.NullMarked;
