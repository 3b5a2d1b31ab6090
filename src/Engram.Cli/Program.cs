System.Console.WriteLine("engram");
