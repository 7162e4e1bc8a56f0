/**
 * Lists of threads, with the messages that began them.
 */
@NullMarked
package io.github.discordspring.model.thread;

import org.jspecify.annotations.NullMarked;
