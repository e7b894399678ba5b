@echo off
rem Starts Yiwang with a JDK 25 that it finds itself. Exit codes: 0 done, 1 the work failed, 2 wrong use.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0.."
set "JDK="
for %%D in ("%YIWANG_JAVA_HOME%" "%HOME_DIR%\runtime" "%JAVA_HOME%") do if not defined JDK call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%USERPROFILE%\.jdks\*25*") do if not defined JDK call :try "%%~D"
if not defined JDK (
  echo yiwang: needs a JDK 25 and found none; install one or name it in YIWANG_JAVA_HOME 1>&2
  exit /b 1
)
if not defined YIWANG_HEAP set "YIWANG_HEAP=1500m"
"%JDK%\bin\java.exe" -Xmx%YIWANG_HEAP% --module-path "%HOME_DIR%\lib\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED --add-exports javafx.base/com.sun.javafx.event=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djavafx.platform=desktop "-Dyiwang.home=%HOME_DIR%" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %YIWANG_OPTS% -cp "%HOME_DIR%\lib\*" yiwang.Launcher %*
exit /b %ERRORLEVEL%

:try
if "%~1"=="" goto :eof
if not exist "%~1\bin\java.exe" goto :eof
if not exist "%~1\release" goto :eof
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 && set "JDK=%~1"
goto :eof
