@echo off
rem The command line of Engram on Windows. Builds itself when needed, then starts.
setlocal
set "here=%~dp0"
where dotnet >nul 2>nul || (echo engram: the .NET SDK, version 10, is not installed; see https://dot.net 1>&2 & exit /b 3)
dotnet build "%here%src\Engram.Cli\Engram.Cli.csproj" -c Release --nologo -v quiet 1>&2 || exit /b 3
dotnet "%here%src\Engram.Cli\bin\Release\net10.0\Engram.Cli.dll" %*
exit /b %errorlevel%
