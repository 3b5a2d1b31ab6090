using CsCheck;
using Engram.Formats;
using Engram.Formats.Csv;

namespace Engram.Tests.Formats.Csv;

public sealed class CsvReaderTests
{
    [Fact]
    public void Columns_come_back_in_base_units()
    {
        CsvTable table = CsvReader.ParseWaveform("\uFEFFtime (s),\"glutamate (uM)\",share (%),x\r\n0,1,50,7\r\n\r\n1e-3,\"2.5\", 10 ,-8\r\n");

        Assert.Equal(["time", "glutamate", "share", "x"], table.Columns.Select(c => c.Name));
        Assert.Equal(["s", "uM", "%", ""], table.Columns.Select(c => c.Unit));
        Assert.Equal([0.0, 1], table["time"].Values);
        Assert.Equal(1e-3, table["glutamate"].Values[0], 1e-18);
        Assert.Equal(2.5e-3, table["glutamate"].Values[1], 1e-18);
        Assert.Equal([0.5, 0.1], table["share"].Values);
        Assert.Equal([7.0, -8], table["x"].Values);
    }

    [Fact]
    public void A_unit_may_hold_brackets_and_a_name_quotes_and_commas()
    {
        CsvTable table = CsvReader.Parse("\"rate, \"\"on\"\" (1/(mM ms))\"\n3\n");

        Assert.Equal("rate, \"on\"", table.Columns[0].Name);
        Assert.Equal("1/(mM ms)", table.Columns[0].Unit);
    }

    [Theory]
    [InlineData("", "EN0811 at w.csv, line 1: the table is empty. Begin with a header such as time (ms),glutamate (mM).")]
    [InlineData("time (ms),x\n", "EN0811 at w.csv, line 1: the table has a header and no rows. Add a row of numbers.")]
    [InlineData("0,1\n2,3\n", "EN0812 at w.csv, line 1: '0' is not a column name with its unit. Write e.g. time (ms), glutamate (mM), current (pA).")]
    [InlineData("time (ms),g (mMol)\n0,1\n", "EN0812 at w.csv, line 1: 'g (mMol)' is not a column name with its unit. Write e.g. time (ms), glutamate (mM), current (pA).")]
    [InlineData("time (ms),\n0,1\n", "EN0812 at w.csv, line 1: '' is not a column name with its unit. Write e.g. time (ms), glutamate (mM), current (pA).")]
    [InlineData("time (ms),x,x\n0,1,2\n", "EN0812 at w.csv, line 1: there are two columns named 'x'. Give each column a name of its own.")]
    [InlineData("time (ms),x\n0,1\n0,5,1\n", "EN0814 at w.csv, line 3: the row has 3 cells and the header 2. Give one number for each column; decimals use '.', not ','.")]
    [InlineData("time (ms),x\n0,\"1\n", "EN0815 at w.csv, line 2: a quote is opened and never closed. Close it with \"; write a quote inside as \"\".")]
    [InlineData("time (ms),x\n0,\"1\"2\n", "EN0815 at w.csv, line 2: text follows a closing quote. Quote the whole cell; write a quote inside as \"\".")]
    [InlineData("time (ms),x\n\n0,1 mM\n", "EN0816 at w.csv, line 3: '1 mM' in column 'x' is not a number. Write a number such as 0.5 or 1e-3, without its unit.")]
    [InlineData("time (ms),x\n0,\n", "EN0816 at w.csv, line 2: '' in column 'x' is not a number. Write a number such as 0.5 or 1e-3, without its unit.")]
    [InlineData("x (mM),time (ms)\n0,1\n", "EN0817 at w.csv, line 1: the first column is 'x (mM)' of 2. Put the time first, then what changes with it: time (ms),glutamate (mM).")]
    [InlineData("time (ms)\n0\n", "EN0817 at w.csv, line 1: the first column is 'time (ms)' of 1. Put the time first, then what changes with it: time (ms),glutamate (mM).")]
    [InlineData("time (ms),x\n0,1\n\n1,1\n1,2\n", "EN0818 at w.csv, line 5: the time goes from 1 ms to 1 ms. Times must increase from row to row; for a jump, use two rows a short time apart.")]
    [InlineData("time (ms),x\n0,NaN\n", "EN0819 at w.csv, line 2: 'NaN' in column 'x' is not finite. Leave the row out, or give a finite number.")]
    [InlineData("time (ms),x\n0,-Infinity\n", "EN0819 at w.csv, line 2: '-Infinity' in column 'x' is not finite. Leave the row out, or give a finite number.")]
    [InlineData("time (ms),x\n0,1e999\n", "EN0819 at w.csv, line 2: '1e999' in column 'x' is not finite. Leave the row out, or give a finite number.")]
    public void What_is_wrong_is_said_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatsException>(() => CsvReader.ParseWaveform(text, "w.csv")).Message);

    [Fact]
    public void A_quoted_line_end_counts_as_a_line() => Assert.Equal(
        "line 4", Assert.Throws<FormatsException>(() => CsvReader.Parse("\"a\nb\",c\n1,2\n3,x\n")).Diagnostic.Where);

    [Fact]
    public void A_missing_column_is_told_with_the_nearest() => Assert.Equal(
        "EN0813: the table has no column 'glutamat'. Did you mean 'glutamate'?",
        Assert.Throws<FormatsException>(() => CsvReader.Parse("glutamate (mM)\n1\n")["glutamat"]).Message);

    [Fact]
    public void A_missing_file_is_told() => Assert.Equal("EN0810", Assert.Throws<FormatsException>(() => CsvReader.Read("/nowhere/w.csv")).Diagnostic.Id);

    [Fact]
    public void What_is_written_reads_back_to_the_bit() => Gen.Double.Where(double.IsFinite).Array[1, 20].Sample(values =>
    {
        CsvTable table = new([new CsvColumn("a, \"b\"", "mM", values), new CsvColumn("c", "", [.. values.Reverse()])]);

        CsvTable read = CsvReader.Parse(CsvWriter.Write(table));

        Assert.Equal(table.Columns.Select(c => c.Name), read.Columns.Select(c => c.Name));
        Assert.Equal(values, read.Columns[0].Values);
        Assert.Equal(values.Reverse(), read.Columns[1].Values);
    });

    [Fact]
    public void A_table_is_written_in_the_units_of_its_columns() => Assert.Equal(
        "time (s),current (nA)\n0,-1\n0.5,0.25\n",
        CsvWriter.Write(new CsvTable([new CsvColumn("time", "s", [0, 500]), new CsvColumn("current", "nA", [-1000, 250])])));

    [Fact]
    public void Columns_of_different_length_are_refused() => Assert.Equal(
        "EN0820 at column 'b': it has 1 values and the table 2 rows. Give all columns the same length.",
        Assert.Throws<FormatsException>(() => CsvWriter.Write(new CsvTable([new CsvColumn("a", "", [1, 2]), new CsvColumn("b", "", [1])]))).Message);
}
