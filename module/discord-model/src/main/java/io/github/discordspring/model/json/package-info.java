/**
 * Reading and writing the model as JSON.
 */
@NullMarked
package io.github.discordspring.model.json;

import org.jspecify.annotations.NullMarked;
