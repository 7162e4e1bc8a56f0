package io.github.discordspring.model.stream;

import java.io.Serial;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;

/**
 * Makes parsers of payloads, and keeps some to be used again: to make one takes longer
 * than to read a small event.
 */
public final class JsonPayloadFactory extends JsonFactory {

	@Serial
	private static final long serialVersionUID = 1L;

	/** Power of two. */
	private static final int KEPT = 32;

	/** A parser that met more names that belong to no record is not used again. */
	private static final int MAX_SYMBOLS = 1000;

	private final transient AtomicReferenceArray<@Nullable JsonPayloadParser> parsers = new AtomicReferenceArray<>(
			KEPT);

	/**
	 * Makes a factory.
	 * @param constraints bounds of what is read
	 * @param errors how much of the data an error shows
	 */
	public JsonPayloadFactory(StreamReadConstraints constraints, ErrorReportConfiguration errors) {
		super(JsonFactory.builder().streamReadConstraints(constraints).errorReportConfiguration(errors));
	}

	/**
	 * Takes a parser that nobody else uses.
	 * @param bytes what holds the value, not to be changed while the parser is used
	 * @param offset where it begins
	 * @param length how many bytes may be read
	 * @return a parser before its first token, to be given back
	 */
	public JsonParser take(byte[] bytes, int offset, int length) {
		_checkRangeBoundsForByteArray(bytes, offset, length);
		JsonPayloadParser parser = this.parsers.getAndSet(slot(), null);
		if (parser == null) {
			// The excerpt of what could not be read must show no secrets
			IOContext context = new IOContext(this._streamReadConstraints, this._streamWriteConstraints,
					this._errorReportConfiguration, new BufferRecycler(), ContentReference.redacted(), false,
					JsonEncoding.UTF8);
			return parser(ObjectReadContext.empty(), context, bytes, offset, length);
		}
		parser.begin(bytes, offset, offset + length);
		return parser;
	}

	/**
	 * Gives a parser back that has read a whole value. One that failed is not given back:
	 * its exception refers to it.
	 * @param parser a parser that was taken
	 */
	public void giveBack(JsonParser parser) {
		if (parser instanceof JsonPayloadParser mine && mine.end() && mine.symbolCount() <= MAX_SYMBOLS) {
			this.parsers.set(slot(), mine);
		}
	}

	/** Threads that read at the same time seldom have the same one. */
	@SuppressWarnings("deprecation") // getId, as Java 17 has nothing else
	private static int slot() {
		return (int) Thread.currentThread().getId() & (KEPT - 1);
	}

	@Override
	protected JsonParser _createParser(ObjectReadContext readContext, IOContext context, byte[] data, int offset,
			int length) {
		_checkRangeBoundsForByteArray(data, offset, length);
		this._streamReadConstraints.validateDocumentLength(length);
		return parser(readContext, context, data, offset, length);
	}

	private JsonPayloadParser parser(ObjectReadContext readContext, IOContext context, byte[] data, int offset,
			int length) {
		return new JsonPayloadParser(readContext, context, readContext.getStreamReadFeatures(this._streamReadFeatures),
				readContext.getFormatReadFeatures(this._formatReadFeatures),
				this._byteSymbolCanonicalizer.makeChild(this._factoryFeatures), data, offset, offset + length);
	}

	@Override
	public JsonFactory copy() {
		return this;
	}

	@Override
	public TokenStreamFactory snapshot() {
		return this;
	}

	@Serial
	@Override
	protected Object readResolve() {
		return new JsonPayloadFactory(this._streamReadConstraints, this._errorReportConfiguration);
	}

}
