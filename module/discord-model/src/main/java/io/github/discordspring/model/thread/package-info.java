/**
 * Lists of threads.
 */
@NullMarked
package io.github.discordspring.model.thread;

import org.jspecify.annotations.NullMarked;
