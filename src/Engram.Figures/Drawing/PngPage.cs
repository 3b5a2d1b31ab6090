using SkiaSharp;

namespace Engram.Figures.Drawing;

/// <summary>A figure as a PNG file.</summary>
internal static class PngPage
{
    // Line drawings deflate well at once; a higher level takes several times as long for a few per cent.
    private const int Deflation = 4;

    public static byte[] Of(Figure figure, double scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        using SKBitmap bitmap = new((int)Math.Ceiling(figure.Width * scale), (int)Math.Ceiling(figure.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (SKCanvas canvas = new(bitmap))
        {
            canvas.Clear(SKColors.White);
            canvas.Scale((float)scale);
            PagePainter.Paint(figure, canvas);
        }

        using SKPixmap pixels = bitmap.PeekPixels();
        using SKData encoded = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, Deflation))!;
        return encoded.ToArray();
    }
}
