/**
 * What parsers of JSON and of terms have in common beyond Jackson's interfaces.
 */
@NullMarked
package io.github.discordspring.model.stream;

import org.jspecify.annotations.NullMarked;
